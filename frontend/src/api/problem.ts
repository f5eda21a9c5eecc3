import i18next from "i18next";

/** RFC 9457 problem document as the server sends it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

/** The server refused; `problem.detail` tells the person what to do. */
export class ProblemError extends Error {
  override name = "ProblemError";

  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  /** Last segment of the problem's type, for example `alert-taken`. */
  get slug(): string {
    return this.problem.type.split("/").at(-1) ?? "";
  }
}

/** No answer came: the line is down or the server is starting. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

/** Reads a refused response. A body that is no problem document (a proxy's page) still becomes a clear problem. */
export async function problemFrom(response: Response): Promise<ProblemError | UnreachableError> {
  if (response.headers.get("content-type")?.includes("json")) {
    const body: unknown = await response.json().catch(() => null);
    if (isProblem(body)) {
      return new ProblemError(body);
    }
  }
  if (response.status === 502 || response.status === 503 || response.status === 504) {
    return new UnreachableError(`HTTP ${response.status}`);
  }
  return new ProblemError({
    type: "about:blank",
    title: `HTTP ${response.status}`,
    status: response.status,
    detail: i18next.t("problem.unexpected", { status: response.status }),
  });
}

/** One sentence for the person in front of the screen. */
export function describeProblem(error: unknown): string {
  if (error instanceof ProblemError) {
    return error.problem.detail;
  }
  return i18next.t(error instanceof UnreachableError ? "problem.unreachable" : "problem.broken");
}

/** True for a problem of the given slug, for example `token-used`. */
export function isProblemOf(error: unknown, slug: string): boolean {
  return error instanceof ProblemError && error.slug === slug;
}

/** What is wrong with one field of the request, by its pointer. */
export function problemAt(error: unknown, pointer: string): string | undefined {
  return error instanceof ProblemError
    ? error.problem.errors?.find((each) => each.pointer === pointer)?.detail
    : undefined;
}

/** The fields of the request that were refused; of an object in it, its place. */
export function refusedFields(error: unknown): string[] {
  return error instanceof ProblemError ? (error.problem.errors ?? []).map(({ pointer }) => pointer.slice(1)) : [];
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "status" in body && "detail" in body && "type" in body;
}
