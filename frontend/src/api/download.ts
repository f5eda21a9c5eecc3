import { problemFrom, UnreachableError } from "./problem";

const NAMED = /filename="([^"]+)"/;

/** Asks for a file to be made, and hands it to the browser to be saved; rejects as every other request. */
export async function download(path: string, name: string): Promise<void> {
  save((await fetched(path, { method: "POST", headers: inLanguage() })).bytes, name);
}

/** Hands a file to the browser to be saved under the name that the server gives it; rejects as every other request. */
export async function saveFile(path: string): Promise<void> {
  const { bytes, name } = await fetched(path, { headers: inLanguage() });
  save(bytes, name);
}

/** The bytes of a file; rejects as every other request. */
export async function load(path: string, init: RequestInit): Promise<Blob> {
  return (await fetched(path, init)).bytes;
}

async function fetched(path: string, init: RequestInit): Promise<{ bytes: Blob; name: string }> {
  try {
    const response = await fetch(path, init);
    if (!response.ok) {
      throw await problemFrom(response);
    }
    const name = NAMED.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "";
    return { bytes: await response.blob(), name };
  } catch (error) {
    throw error instanceof TypeError ? new UnreachableError(error.message, { cause: error }) : error;
  }
}

/** What the reader has chosen here, not what their browser is set to. */
function inLanguage(): Record<string, string> {
  return { "Accept-Language": document.documentElement.lang };
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
