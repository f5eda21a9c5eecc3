// Every text key is used, and every language has the keys of English. (A key that English lacks is a type error.)
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LOCALES = "src/i18n/locales";
const PLURAL = /_(zero|one|two|few|many|other)$/;

const keysOf = (texts, prefix = "") =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`.replace(PLURAL, "")] : keysOf(value, `${prefix}${key}.`),
  );
const read = (language, file) => new Set(keysOf(JSON.parse(readFileSync(join(LOCALES, language, file), "utf8"))));
const sources = readdirSync("src", { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join("src", file), "utf8"))
  .join("\n");

// A literal key, or a template whose fixed parts surround one inserted word: t(`dismiss.reason.${reason}`).
const literals = new Set([...sources.matchAll(/"(?:common:)?([\w-]+(?:\.[\w-]+)*)"/g)].map((match) => match[1]));
const templates = [...sources.matchAll(/\bt\(\s*`(?:common:)?([^`]*)`/g)].map(
  (match) => new RegExp(`^${match[1].replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`),
);
const isUsed = (key) => literals.has(key) || templates.some((template) => template.test(key));

const problems = [];
for (const file of readdirSync(join(LOCALES, "en"))) {
  const english = read("en", file);
  for (const key of english) {
    if (!isUsed(key)) {
      problems.push(`en/${file}: ${key} is not used`);
    }
  }
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
