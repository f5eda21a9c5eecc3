import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { PAGES } from "@/api/pages";
import { describeProblem } from "@/api/problem";
import { Bone, Failure } from "@/ui/notices";
import { type AuditFilter, askedFor } from "./audit-filter";
import { AuditRows } from "./audit-rows";
import { AuditSearch } from "./audit-search";

interface OpsAuditLogProps {
  stores: readonly { id: string; name: string }[];
  filter: AuditFilter;
  onFilter: (filter: AuditFilter) => void;
}

/** The logs of all stores, searched. */
export function OpsAuditLog({ stores, filter, onFilter }: OpsAuditLogProps) {
  const { t } = useTranslation();
  const query = api.useInfiniteQuery(
    "get",
    "/api/ops/audit-entries",
    { params: { query: askedFor(filter) } },
    { ...PAGES, staleTime: 0 },
  );
  const rows = useMemo(() => {
    const names = new Map(stores.map((store) => [store.id, store.name]));
    return query.data?.pages.flatMap((page) =>
      page.items.map(({ actor, actorId, storeId, ...entry }) => ({
        ...entry,
        who: actor ?? actorId,
        log: storeId === null ? t("audit.noStore") : (names.get(storeId) ?? storeId),
      })),
    );
  }, [query.data, stores, t]);
  return (
    <div className="audit__page">
      <AuditSearch stores={stores} filter={filter} onFilter={onFilter} />
      {query.isError && <Failure detail={describeProblem(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bone className="bone--page" />}
      {rows && <AuditRows rows={rows} pages={query} onSubject={(about) => onFilter({ about })} />}
    </div>
  );
}
