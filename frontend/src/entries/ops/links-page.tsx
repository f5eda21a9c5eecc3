import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { KnownPeople, KnownPersonPage, linksFilterOf } from "@/features/links";
import { useMediaQuery, WIDE } from "@/lib/use-media-query";
import { Empty } from "@/ui/notices";

/** Who is who: people left, one of them with all incidents right; on a phone first the one, then the other. */
export function LinksPage() {
  const { t } = useTranslation("ops");
  const { personId }: { personId?: string } = useParams({ strict: false });
  const search = linksFilterOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const wide = useMediaQuery(WIDE);
  return (
    <main className={wide ? "ops-links" : "ops-links ops-links--narrow"}>
      <h1 className="vh">{t("links.title")}</h1>
      {(wide || personId === undefined) && (
        <div className="ops-links__side">
          <KnownPeople
            reference={search.reference ?? ""}
            onReference={(reference) => void navigate({ to: ".", search: linksFilterOf({ reference }), replace: true })}
            link={(id, children) => (
              <Link
                to="/links/$personId"
                params={{ personId: id }}
                search={search}
                className="row"
                aria-current={id === personId ? "true" : undefined}
              >
                {children}
              </Link>
            )}
          />
        </div>
      )}
      {personId !== undefined && (
        <div className="ops-links__one">
          {!wide && (
            <Link to="/links" search={search} className="btn btn--plain btn--dense">
              {t("links.back")}
            </Link>
          )}
          <KnownPersonPage personId={personId} />
        </div>
      )}
      {wide && personId === undefined && <Empty icon={Users} title={t("links.choose")} />}
    </main>
  );
}
