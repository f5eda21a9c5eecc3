import { describe, expect, it } from "vitest";
import { isSignedOut, ProblemError, problemFrom, UnreachableError } from "./problem";

const problemResponse = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json" } });

describe("problemFrom", () => {
  it("keeps the server's detail and names the problem by its slug", async () => {
    const error = await problemFrom(
      problemResponse(409, {
        type: "https://penny.dev/problems/alert-taken",
        title: "Taken",
        status: 409,
        detail: "Lucía has it.",
      }),
    );

    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).slug).toBe("alert-taken");
    expect((error as ProblemError).problem.detail).toBe("Lucía has it.");
  });

  it("treats a gateway's page as unreachable", async () => {
    const error = await problemFrom(new Response("<html>", { status: 502, headers: { "content-type": "text/html" } }));

    expect(error).toBeInstanceOf(UnreachableError);
  });

  it("turns JSON that is no problem document into a problem with the status", async () => {
    const error = await problemFrom(problemResponse(500, { oops: true }));

    expect((error as ProblemError).problem.status).toBe(500);
  });

  it("recognises an ended session", async () => {
    const error = await problemFrom(
      problemResponse(401, { type: "about:blank", title: "", status: 401, detail: "Sign in." }),
    );

    expect(isSignedOut(error)).toBe(true);
  });
});
