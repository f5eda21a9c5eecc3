import { FileCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Instant } from "@/ui/instant";
import { PagedList } from "@/ui/pages";
import { useStoreCertificates } from "./retention-queries";

/** What was destroyed of this store, night by night, each with its signed certificate. */
export function DestructionRecord({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t } = useTranslation("store");
  const { certificates, ...pages } = useStoreCertificates(storeId);
  return (
    <PagedList
      pages={pages}
      items={certificates}
      problem={pages.isError ? describeProblem(pages.error) : undefined}
      none={{ icon: FileCheck, title: t("retention.none") }}
    >
      <ul className="rows">
        {certificates?.map((certificate) => (
          <li key={certificate.id} className="row">
            <span className="grow">
              <Instant at={certificate.madeAt} style="day-time" timeZone={timeZone} />
              <br />
              <span className="t-13 quiet">{t("retention.objects", { count: certificate.objects })}</span>
            </span>
            <a
              href={`/api/stores/${storeId}/destruction-certificates/${certificate.id}`}
              download={`destruction-${certificate.id}.json`}
            >
              {t("retention.download")}
            </a>
          </li>
        ))}
      </ul>
    </PagedList>
  );
}
