// What each folder may import. The same table stands in ARCHITECTURE.md; test/architecture.test.ts holds the two together.
const STAGES = ["read", "claims", "stories", "reconcile", "compose", "audit"];
const MAY_IMPORT = {
  model: [],
  language: ["model"],
  check: ["model", "language"],
  read: ["model", "language"],
  claims: ["model", "language"],
  stories: ["model", "language"],
  reconcile: ["model", "language", "check"],
  compose: ["model", "language", "check"],
  audit: ["model", "language", "check"],
  collect: ["model"],
  models: ["model", "language", "check"],
  publish: ["model"],
  desk: ["model", "language", "check", ...STAGES],
  cli: ["model", "desk", "publish", "collect"],
};

const rules = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: [folder, ...allowed].map((name) => `^src/${name}/`) },
}));

module.exports = {
  mayImport: MAY_IMPORT,
  forbidden: [
    ...rules,
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "pure-stages",
      severity: "error",
      comment: "A stage reads no clock, file, network or database.",
      from: { path: `^src/(model|language|check|${STAGES.join("|")}|publish|desk)/`, pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(crypto|buffer)$" },
    },
    {
      name: "known-folders",
      severity: "error",
      from: { path: "^src/", pathNot: [`^src/(${Object.keys(MAY_IMPORT).join("|")})/`, "^src/main\\.ts$"] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
  },
};
