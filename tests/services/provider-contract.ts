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

/** Every outcome of a table of faults, against the stub over real HTTP. Call it inside a test file. */
export const describeContract = (subject: ContractSubject): void => {
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
