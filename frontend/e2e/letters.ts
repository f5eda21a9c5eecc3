import { type APIRequestContext, expect } from "@playwright/test";

/** Waits for a letter to somebody in the local outbox and gives the link in it, without the server's name. */
export async function linkOfLetter(request: APIRequestContext, email: string, subject: string): Promise<string> {
  let letter: string | undefined;
  await expect
    .poll(async () => {
      const outbox = await (await request.get("/api/outbox")).text();
      letter = outbox
        .split("<li>")
        .filter((row) => row.includes(email) && row.includes(subject))
        .map((row) => /href="(\/api\/outbox\/[^"]+)"/.exec(row)?.[1])
        .find((address) => address !== undefined);
      return letter;
    })
    .toBeDefined();
  const words = await (await request.get(letter ?? "")).text();
  const link = /https?:\/\/[^/"]+(\/[\w/-]*#k=[\w-]+)/.exec(words)?.[1];
  if (link === undefined) {
    throw new Error(`The letter "${subject}" has no link`);
  }
  return link;
}
