export interface Colleague {
  accountId: string;
  name: string;
}

/** What has been typed of a name after the last @ before the cursor; undefined where nobody is being named. */
export function nameBegun(text: string, cursor: number): string | undefined {
  const begun = /(?:^|\s)@([^@\n]{0,40})$/u.exec(text.slice(0, cursor))?.[1];
  return begun === undefined || begun.startsWith(" ") ? undefined : begun;
}

/** Those whose name, or a later word of it, begins so. */
export function suggested(colleagues: readonly Colleague[], begun: string): Colleague[] {
  const start = begun.toLocaleLowerCase();
  return colleagues.filter(({ name }) =>
    [name, ...name.split(" ")].some((part) => part.toLocaleLowerCase().startsWith(start)),
  );
}

/** The text with the name in the place of what was typed of it, and where the cursor stands then. */
export function completed(text: string, cursor: number, begun: string, name: string): { text: string; cursor: number } {
  const before = `${text.slice(0, cursor - begun.length)}${name} `;
  return { text: before + text.slice(cursor).trimStart(), cursor: before.length };
}

/** Whom a text names; of two names that begin alike the longer one counts. */
export function mentioned(colleagues: readonly Colleague[], text: string): Colleague[] {
  let left = text;
  return [...colleagues]
    .sort((one, other) => other.name.length - one.name.length)
    .filter(({ name }) => {
      const found = left.includes(`@${name}`);
      left = left.replaceAll(`@${name}`, "");
      return found;
    });
}
