// The layers of the house: imports go one way. Inside src/ a folder imports only folders above it in this list.
const core = [
  "time",
  "film",
  "picture",
  "continuity",
  "score",
  "cut",
  "takes",
  "prompts",
  "deliver",
];

// Tests, and the small films and songs that only tests are made of.
const testFiles = "\\.test(-helper)?\\.tsx?$";

const coreLayers = core.map((folder, index) => ({
  name: `core-${folder}-imports-upwards`,
  comment: `src/${folder} may import only src/{${core.slice(0, index + 1).join(",")}}`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${core.slice(0, index + 1).join("|")})/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
const config = {
  forbidden: [
    ...coreLayers,
    {
      name: "core-is-pure",
      comment:
        "src/ runs anywhere: zod and fft.js are the only packages it knows, Node is unknown to it",
      severity: "error",
      from: { path: "^src/", pathNot: testFiles },
      to: { pathNot: ["^src/", "^node_modules/(zod|fft\\.js)/"] },
    },
    {
      name: "compositions-only-draw",
      comment: "compositions/ runs in a browser: it may use the core, never the shell or Node",
      severity: "error",
      from: { path: "^compositions/", pathNot: testFiles },
      to: { path: ["^scripts/", "^tests/"] },
    },
    {
      name: "compositions-know-no-node",
      severity: "error",
      from: { path: "^compositions/", pathNot: testFiles },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-and-shell-do-not-draw",
      comment: "scripts/ point the bundler at compositions/, they do not import it",
      severity: "error",
      from: { path: "^(src|scripts)/" },
      to: { path: "^compositions/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-dependency-in-product",
      severity: "error",
      from: {
        path: "^(src|compositions|scripts)/",
        pathNot: [testFiles, "^scripts/(dev|bench|songs|testing)/"],
      },
      to: { dependencyTypes: ["npm-dev"], pathNot: "^node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".css", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

export default config;
