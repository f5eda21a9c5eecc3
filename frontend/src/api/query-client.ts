import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isSignedOut, ProblemError } from "./problem";

const RETRIES = 2;

/** A query client that calls `onSignedOut` when the server says that the session has ended. */
export function createAppQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) {
      onSignedOut();
    }
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // A request without a line fails at once and says so, instead of waiting where nobody sees it.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 30_000,
        // A refusal stays a refusal; only a missing answer is worth another try.
        retry: (count, error) => !(error instanceof ProblemError) && count < RETRIES,
      },
    },
  });
}

const FIRST_AGAIN_MS = 15_000;

/**
 * For the list that a live stream begins with: without it nothing would ever come. Asks again until it is there, except
 * when the server has refused.
 */
export function untilFirst(query: { state: { data: unknown; error: unknown } }): number | false {
  const { data, error } = query.state;
  return data === undefined && error !== null && !isRefusal(error) ? FIRST_AGAIN_MS : false;
}

/** The request itself is at fault; sending it again would change nothing. */
function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status < 500;
}
