import { problemFrom, UnreachableError } from "./problem";

/** Sends a file as it is; rejects with a ProblemError or an UnreachableError, as every other request. */
export async function upload<Answer>(
  path: string,
  file: File,
  contentType: string,
  more: Record<string, string> = {},
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      body: file,
      headers: { ...more, "Content-Type": contentType, "Accept-Language": document.documentElement.lang },
    });
  } catch (error) {
    throw new UnreachableError(error instanceof Error ? error.message : "no answer", { cause: error });
  }
  if (!response.ok) {
    throw await problemFrom(response);
  }
  return (await response.json()) as Answer;
}
