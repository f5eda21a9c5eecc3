import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { Bone, Empty, Failure } from "./notices";

/** A list that comes page by page. */
export interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Asks for the next page of a list while there is one. */
export function More({ pages, wide }: { pages: Pages; wide?: boolean }) {
  const { t } = useTranslation();
  if (!pages.hasNextPage) {
    return null;
  }
  return (
    <Button wide={wide} busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
      {t("action.more")}
    </Button>
  );
}

interface PagedListProps {
  pages: Pages & { refetch: () => unknown };
  /** What has come so far; undefined before the first page. */
  items: readonly unknown[] | undefined;
  /** What happened and what to do, in one sentence; undefined while all is well. */
  problem: string | undefined;
  /** What a list with nothing in it says. */
  none: { icon: LucideIcon; title: string };
  /** The list itself, once there is something in it. */
  children: ReactNode;
}

/** What stands around a list that comes page by page: it fails, is being fetched, has nothing in it, or goes on. */
export function PagedList({ pages, items, problem, none, children }: PagedListProps) {
  return (
    <>
      {problem !== undefined && <Failure detail={problem} onRetry={() => void pages.refetch()} />}
      {problem === undefined && items === undefined && <Bone className="bone--page" />}
      {items?.length === 0 ? <Empty {...none} /> : items && children}
      <More pages={pages} />
    </>
  );
}
