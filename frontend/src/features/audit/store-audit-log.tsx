import { Download } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { describeProblem } from "@/api/problem";
import { Bone, Failure } from "@/ui/notices";
import { AuditRows } from "./audit-rows";

/** Begins before the end of all numbers, that is with the newest. */
const PAGING = { pageParamName: "before", initialPageParam: Number.MAX_SAFE_INTEGER };

/** Who saw and decided what in the store, and the whole of it as a file that proves itself. */
export function StoreAuditLog({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t } = useTranslation();
  const query = api.useInfiniteQuery(
    "get",
    "/api/stores/{storeId}/audit-entries",
    { params: { path: { storeId } } },
    { ...PAGING, getNextPageParam: (page) => page.next ?? undefined, staleTime: 0 },
  );
  const rows = useMemo(
    () => query.data?.pages.flatMap((page) => page.items.map(({ actor, ...entry }) => ({ ...entry, who: actor }))),
    [query.data],
  );
  return (
    <div className="audit__page">
      <div className="audit__head">
        <p className="muted">{t("audit.text")}</p>
        <a className="btn" href={`/api/stores/${storeId}/audit-entries/export`} download>
          <Download className="icon" />
          {t("audit.export")}
        </a>
      </div>
      {query.isError && <Failure detail={describeProblem(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bone className="bone--page" />}
      {rows && <AuditRows rows={rows} timeZone={timeZone} pages={query} />}
    </div>
  );
}
