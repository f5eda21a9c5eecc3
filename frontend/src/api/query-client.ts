import { QueryCache, QueryClient } from "@tanstack/react-query";
import { isSignedOut, ProblemError } from "./problem";

const RETRIES = 2;

/** A query client that calls `onSignedOut` when the server says that the session has ended. */
export function createAppQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) {
          onSignedOut();
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal stays a refusal; only a missing answer is worth another try.
        retry: (count, error) => !(error instanceof ProblemError) && count < RETRIES,
      },
    },
  });
}
