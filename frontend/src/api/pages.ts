import { useMemo } from "react";

/** How a list is asked for that comes page by page, as `{ items, next }`. */
export const PAGES = {
  pageParamName: "cursor",
  // The library sends 0 for undefined; an empty cursor is the first page.
  initialPageParam: "",
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};

/** All of a list that has come so far; undefined before its first page. */
export function useItems<T>(data: { pages: { items: T[] }[] } | undefined): T[] | undefined {
  return useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
}
