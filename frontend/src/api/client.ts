import createFetchClient from "openapi-fetch";
import createQueryClient from "openapi-react-query";
import { fetchOrTake } from "@/lib/ahead";
import { type Problem, problemFrom, UnreachableError } from "./problem";
import type { paths } from "./schema.gen";

/** The document describes what succeeds; whatever does not is a problem document on every path. */
type WithProblems<Paths> = {
  [Path in keyof Paths]: {
    [Method in keyof Paths[Path]]: Paths[Path][Method] extends { responses: infer Responses }
      ? Omit<Paths[Path][Method], "responses"> & {
          responses: Responses & { default: { content: { "application/problem+json": Problem } } };
        }
      : Paths[Path][Method];
  };
};

const client = createFetchClient<WithProblems<paths>>({ fetch: fetchOrTake });

client.use({
  onRequest({ request }) {
    // What the reader has chosen here, not what their browser is set to.
    request.headers.set("Accept-Language", document.documentElement.lang);
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw await problemFrom(response);
    }
  },
  onError({ error }) {
    return new UnreachableError(error instanceof Error ? error.message : "no answer", { cause: error });
  },
});

/** Typed hooks over the server's OpenAPI document. Every rejection is a ProblemError or an UnreachableError. */
export const api = createQueryClient(client);
