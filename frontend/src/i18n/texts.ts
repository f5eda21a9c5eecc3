import { deviceStorage } from "@/lib/storage";

const KEY = "penny.language";

type Loader = () => Promise<{ default: object }>;

const files = import.meta.glob<{ default: object }>("./locales/*/*.json");

/** Languages that have a locale folder, as BCP 47 tags. */
export const languages: readonly string[] = [
  ...new Set(Object.keys(files).map((path) => path.split("/")[2] ?? "en")),
].sort();

/** The one that was chosen on this device, else the first of the browser's that there are texts in, else English. */
export function language(): string {
  const wanted = [deviceStorage.read(KEY) ?? "", ...navigator.languages.map((tag) => tag.split("-")[0] ?? "")];
  return wanted.find((tag) => languages.includes(tag)) ?? "en";
}

/** For this device, from the next start on. */
export function keepLanguage(tag: string): void {
  deviceStorage.write(KEY, tag);
}

export type Room = "store" | "ops" | "portal";

/** What a room needs: `common` and its own namespace, in the reader's language, and in English where one lacks. */
export async function textsOf(room: Room): Promise<Record<string, Record<string, object>>> {
  const tags = [...new Set(["en", language()])];
  return Object.fromEntries(
    await Promise.all(tags.map(async (tag) => [tag, await inLanguage(tag, ["common", room])] as const)),
  );
}

async function inLanguage(tag: string, namespaces: string[]): Promise<Record<string, object>> {
  const texts = namespaces.map(async (namespace) => {
    const load: Loader | undefined = files[`./locales/${tag}/${namespace}.json`];
    return [namespace, load === undefined ? {} : (await load()).default] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
