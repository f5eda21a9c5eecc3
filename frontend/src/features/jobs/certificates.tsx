import { FileCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Instant } from "@/ui/instant";
import { PagedList } from "@/ui/pages";
import { useCertificates } from "./job-queries";
import "./jobs.css";

/** What was destroyed, certified and signed. */
export function Certificates() {
  const { t, i18n } = useTranslation("ops");
  const { certificates, ...pages } = useCertificates();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className="jobs">
      <p className="muted">{t("jobs.certificates.text")}</p>
      <PagedList
        pages={pages}
        items={certificates}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: FileCheck, title: t("jobs.certificates.none") }}
      >
        <ul className="panels">
          {certificates?.map((certificate) => (
            <li key={certificate.id} className="panel jobs__head">
              <div>
                <h2 className="t-16 strong">{certificate.store}</h2>
                <p className="t-14">
                  <Instant at={certificate.madeAt} style="day-time" />,{" "}
                  {t("jobs.certificates.objects", {
                    count: certificate.objects,
                    number: number.format(certificate.objects),
                  })}
                  {certificate.missing > 0 && <>, {t("jobs.certificates.missing", { count: certificate.missing })}</>}
                </p>
              </div>
              <a
                href={`/api/ops/retention/certificates/${certificate.id}`}
                download={`destruction-${certificate.id}.json`}
                aria-label={t("jobs.certificates.downloadOne", { store: certificate.store })}
              >
                {t("jobs.certificates.download")}
              </a>
            </li>
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
