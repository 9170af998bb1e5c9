import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Provider } from "../../scripts/providers/provider.ts";
import type { ServiceSettings } from "../../scripts/providers/service/service-settings.ts";
import type { ToolRequest } from "../../src/takes/tool-request.ts";
import { essenceOf, failed, rowsOf, type Essence, type FaultyService } from "./contract-rows.ts";
import { hurried, requestRig, type RequestRig } from "./request-rig.ts";
import { startStub, type StubServer } from "./stub-server.ts";

/** A provider, and what the suite must know of its service. */
export type ContractSubject = FaultyService & {
  readonly name: string;
  readonly provider: (settings: ServiceSettings) => Provider;
  /** A sound request for something small. */
  readonly request: (rig: RequestRig) => Promise<ToolRequest>;
  readonly keyName: string;
  readonly addressName: string;
};

/** What holds for every provider, whether a service or a person's hands make it. Call it inside a test file. */
export const describeProvider = (
  name: string,
  provider: () => Provider,
  requestFor: ContractSubject["request"],
): void => {
  describe(`${name} is a provider`, () => {
    let rig: RequestRig;
    beforeEach(async () => {
      rig = await requestRig();
    });
    afterEach(() => rig.remove());

    test("what each of its models can do is known; of any other nothing is", () => {
      const { models, caps } = provider();
      expect(models.map(caps)).not.toContain(null);
      expect(["", "toString", "gpt-99"].map(caps)).toEqual([null, null, null]);
    });

    test("an estimate is the same twice, never below nothing, and says how it came about", async () => {
      const { estimate } = provider();
      const request = await requestFor(rig);
      const first = estimate(request);
      expect(estimate(request)).toEqual(first);
      expect(first.usd ?? 0).toBeGreaterThanOrEqual(0);
      expect(first.basis).not.toBe("");
    });

    test("stopped before it began, it leaves nothing", async () => {
      const request = await requestFor(rig);
      const before = await rig.everything();
      expect(await rig.make(provider(), request, AbortSignal.abort())).toEqual({
        kind: "cancelled",
      });
      rig.forget();
      expect(await rig.everything()).toBe(before);
    });

    test("a picture that is not there is named before anybody works", async () => {
      const request = await requestFor(rig);
      const [file] = request.ingredients.files;
      await rm(path.join(rig.publicFolder, file?.file ?? ""));
      const outcome = await rig.make(provider(), request);
      expect(essenceOf(outcome)).toEqual(failed("no-reference"));
      expect(JSON.stringify(outcome)).toContain(file?.file);
    });

    test("asked once more it ends as before", async () => {
      const request = await requestFor(rig);
      const outcomes = [await rig.make(provider(), request), await rig.make(provider(), request)];
      expect(outcomes[1]?.kind).toBe(outcomes[0]?.kind);
    });
  });
};

/** Every outcome of a table of faults, against the stub over real HTTP. Call it inside a test file. */
export const describeContract = (subject: ContractSubject): void => {
  describe(`${subject.name} at its service`, () => {
    let stub: StubServer;
    beforeAll(async () => {
      stub = await startStub();
    });
    afterAll(() => stub.stop());
    describeProvider(
      subject.name,
      () => subject.provider({ env: stub.env, pace: hurried, now: () => new Date("2026-11-22") }),
      subject.request,
    );
  });

  describe(`${subject.name} keeps the contract`, () => {
    let stub: StubServer;
    let rig: RequestRig;

    beforeAll(async () => {
      rig = await requestRig();
    });
    beforeEach(async () => {
      stub = await startStub();
      rig.forget();
    });
    afterEach(async () => {
      await stub.stop();
    });
    afterAll(async () => {
      await rig.remove();
    });

    const providerWith = (env: Record<string, string>, answerInMs = hurried.answerInMs) =>
      subject.provider({
        env: { ...stub.env, [subject.keyName]: "sk-planted-0123456789", ...env },
        pace: { ...hurried, answerInMs },
        now: () => new Date("2026-11-22"),
      });

    const rows = rowsOf(subject);

    test.each(rows.map((row) => [row.words, row] as const))("%s", async (_, row) => {
      stub.setFaults(row.faults);
      const request = await subject.request(rig);
      const first = await rig.make(providerWith({}, row.answerInMs), request);
      expect([essenceOf(first), stub.paid()]).toEqual([row.outcome, row.paid]);
      expect(await rig.everything()).not.toContain("planted");
      if (!row.next) return;
      const second = await rig.make(providerWith({}), request);
      expect([essenceOf(second), stub.paid()]).toEqual([row.next.outcome, row.next.paid]);
    });

    test.each<[string, Record<string, string>, Essence]>([
      ["no key", { [subject.keyName]: "" }, failed("no-key")],
      ["a key with a line break", { [subject.keyName]: "abc-planted\n" }, failed("bad-key")],
      ["a key with a space", { [subject.keyName]: "abc planted" }, failed("bad-key")],
      ["the wrong key", { [subject.keyName]: "wrong-planted-0123" }, failed("bad-key")],
      ["an address that is none", { [subject.addressName]: "api" }, failed("bad-address")],
      [
        "an address without TLS that is not this machine",
        { [subject.addressName]: "http://example.com" },
        failed("bad-address"),
      ],
      [
        "an address where nobody listens",
        { [subject.addressName]: "http://127.0.0.1:65533" },
        failed("network"),
      ],
    ])("%s: said, and nothing is paid", async (_, env, outcome) => {
      const answered = await rig.make(providerWith(env), await subject.request(rig));
      expect(essenceOf(answered)).toEqual(outcome);
      expect(await rig.everything()).not.toContain("planted");
      expect(stub.paid()).toBe(0);
    });

    test("stopped before it began, it asks for nothing", async () => {
      const outcome = await rig.make(
        providerWith({}),
        await subject.request(rig),
        AbortSignal.abort(),
      );
      expect([outcome, stub.calls]).toEqual([{ kind: "cancelled" }, []]);
    });
  });
};
