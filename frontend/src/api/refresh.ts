import type { QueryClient } from "@tanstack/react-query";

/**
 * Fetches again what an event may have changed. What is under way ends first: cut off, a page that somebody asked for would never come
 * while events go on coming; and what is being fetched for the first time the library would not fetch again, though it may have been
 * read before the event.
 */
export async function refresh(client: QueryClient, path: string): Promise<void> {
  const queryKey = ["get", path];
  if (client.isFetching({ queryKey }) > 0) {
    await client.refetchQueries({ queryKey, type: "active" }, { cancelRefetch: false });
  }
  await client.invalidateQueries({ queryKey });
}
