// Every text key is used, and every language has the keys of English. (A key that English lacks is a type error.)
// The type checker says what each t() asks for: of which namespaces, and all that an inserted word can be.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const LOCALES = "src/i18n/locales";
const PLURAL = /_(zero|one|two|few|many|other)$/;

const keysOf = (texts, prefix = "") =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`.replace(PLURAL, "")] : keysOf(value, `${prefix}${key}.`),
  );
const read = (language, file) => new Set(keysOf(JSON.parse(readFileSync(join(LOCALES, language, file), "utf8"))));

const config = ts.getParsedCommandLineOfConfigFile(
  "tsconfig.json",
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
);
const program = ts.createProgram(config.fileNames, config.options);
const types = program.getTypeChecker();

const problems = [];
const used = new Set();

/** The words that an expression can be; undefined when it can be any. */
function wordsOf(node) {
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (starts, span) => {
        const words = wordsOf(span.expression);
        return starts && words && starts.flatMap((start) => words.map((word) => start + word + span.literal.text));
      },
      [node.head.text],
    );
  }
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [wordsOf(node.whenTrue), wordsOf(node.whenFalse)];
    return yes && no && [...yes, ...no];
  }
  const type = types.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : undefined;
}

/** The namespaces of a t(), the one that needs no prefix first; undefined when the call is no t(). */
function namespacesOf(callee) {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  if (!ts.isIdentifier(name) || name.text !== "t") {
    return undefined;
  }
  const type = types.getTypeAtLocation(callee);
  if (type.symbol?.name !== "TFunction") {
    return undefined;
  }
  const [argument] = type.aliasTypeArguments ?? types.getTypeArguments(type);
  const names = argument.isStringLiteral() ? [argument] : types.getTypeArguments(argument);
  return names.map((name) => name.value);
}

function visit(node) {
  const namespaces = ts.isCallExpression(node) && namespacesOf(node.expression);
  if (namespaces) {
    const words = wordsOf(node.arguments[0]);
    if (words === undefined) {
      const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
      problems.push(`${node.getSourceFile().fileName}:${line + 1}: nobody can tell which texts this asks for`);
    }
    for (const word of words ?? []) {
      used.add(word.includes(":") ? word : `${namespaces[0]}:${word}`);
    }
  }
  ts.forEachChild(node, visit);
}
for (const source of program.getSourceFiles()) {
  if (source.fileName.includes("/src/") && !source.fileName.includes("/node_modules/")) {
    visit(source);
  }
}

for (const file of readdirSync(join(LOCALES, "en"))) {
  const namespace = file.replace(".json", "");
  const english = read("en", file);
  problems.push(
    ...[...english].filter((key) => !used.has(`${namespace}:${key}`)).map((key) => `en/${file}: ${key} is not used`),
  );
  for (const language of readdirSync(LOCALES).filter((name) => name !== "en")) {
    const other = read(language, file);
    problems.push(
      ...[...english].filter((key) => !other.has(key)).map((key) => `${language}/${file}: ${key} is missing`),
      ...[...other].filter((key) => !english.has(key)).map((key) => `${language}/${file}: ${key} is not in English`),
    );
  }
}

for (const problem of problems) {
  process.stderr.write(`${problem}\n`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
