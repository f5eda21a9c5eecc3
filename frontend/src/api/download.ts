import { problemFrom, UnreachableError } from "./problem";

/** Asks for a file to be made, and hands it to the browser to be saved; rejects as every other request. */
export async function download(path: string, name: string): Promise<void> {
  let file: Blob;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Accept-Language": document.documentElement.lang },
    });
    if (!response.ok) {
      throw await problemFrom(response);
    }
    file = await response.blob();
  } catch (error) {
    throw error instanceof TypeError ? new UnreachableError(error.message, { cause: error }) : error;
  }
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
