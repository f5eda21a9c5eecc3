/** Import boundaries. A broken one is an error of `npm run check`. */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "features-do-not-import-each-other",
      comment: "Screens are composed from features in the entries.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "only-entries-import-features",
      severity: "error",
      from: { pathNot: "^src/(features|entries)/" },
      to: { path: "^src/features/" },
    },
    {
      name: "nothing-imports-entries",
      severity: "error",
      from: { pathNot: "^src/entries/" },
      to: { path: "^src/entries/" },
    },
    {
      name: "entries-do-not-import-each-other",
      severity: "error",
      from: { path: "^src/entries/([^/]+)/" },
      to: { path: "^src/entries/", pathNot: "^src/entries/$1/" },
    },
    {
      name: "ui-knows-no-server",
      comment: "Components get data as properties. Texts and plain functions are all they may import.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: { path: "^src/", pathNot: "^src/(ui|lib|i18n)/" },
    },
    {
      name: "lib-is-plain",
      severity: "error",
      from: { path: "^src/lib/" },
      to: { path: "^src/", pathNot: "^src/lib/" },
    },
    {
      name: "not-to-dev-dependency",
      severity: "error",
      from: { path: "^src/", pathNot: "[.]test[.]tsx?$" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json", ".css"] },
  },
};
