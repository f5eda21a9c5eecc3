import { useTranslation } from "react-i18next";
import type { PoliceReport } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { useSeen } from "@/ui/seen";

/** The report as sentences to read aloud. Nothing of money stands in it, and nothing that was not seen. */
export function usePoliceWords(report: PoliceReport, timeZone: string): string[] {
  const { t, i18n } = useTranslation("store");
  const seen = useSeen();
  const when = formatInstant(report.occurredAt, "letter-time", i18n.language, timeZone);
  return [
    t("police.line.store", { store: report.store, address: report.address }),
    t("police.line.seen", { when, camera: report.camera, seen: seen(report.seen) }),
    t("police.line.people", { count: report.people }),
    ...(report.description === null ? [] : [t("police.line.description", { description: report.description })]),
    t("police.line.evidence", { reference: report.reference }),
    t(report.reviewed ? "police.line.reviewed" : "police.line.notReviewed"),
  ];
}
