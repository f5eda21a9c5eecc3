import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import { Bone, Failure } from "@/ui/notices";
import { AuditRows } from "./audit-rows";

/** Begins before the end of all numbers, that is with the newest. */
const PAGING = { pageParamName: "before", initialPageParam: Number.MAX_SAFE_INTEGER };

interface OpsAuditLogProps {
  stores: readonly { id: string; name: string }[];
  storeId: string | undefined;
  onChoose: (storeId: string | undefined) => void;
}

/** The log of one store, or of what concerns none. */
export function OpsAuditLog({ stores, storeId, onChoose }: OpsAuditLogProps) {
  const { t } = useTranslation();
  const query = api.useInfiniteQuery(
    "get",
    "/api/ops/audit-entries",
    { params: { query: { storeId } } },
    { ...PAGING, getNextPageParam: (page) => page.next ?? undefined, staleTime: 0 },
  );
  const rows = useMemo(
    () =>
      query.data?.pages.flatMap((page) =>
        page.items.map(({ actor, actorId, ...entry }) => ({ ...entry, who: actor ?? actorId })),
      ),
    [query.data],
  );
  return (
    <div className="audit__page">
      <label className="field audit__head">
        <span className="field__label">{t("audit.which")}</span>
        <select
          className="input"
          value={storeId ?? ""}
          onChange={(event) => onChoose(event.target.value === "" ? undefined : event.target.value)}
        >
          <option value="">{t("audit.noStore")}</option>
          {stores.map((store) => (
            <option key={store.id} value={store.id}>
              {store.name}
            </option>
          ))}
        </select>
      </label>
      {query.isError && <Failure detail={describeProblem(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bone className="bone--person-page" />}
      {rows && (
        <AuditRows
          rows={rows}
          more={query.hasNextPage}
          busy={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </div>
  );
}
