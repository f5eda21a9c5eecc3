import { useTranslation } from "react-i18next";
import type { LinkCorrection } from "@/api/types";

/** In a sentence: what changes hands, and to whom. */
export function CorrectionText({ correction }: { correction: LinkCorrection }) {
  const { t } = useTranslation("ops");
  const from = correction.from.reference;
  const count = correction.incidentIds.length;
  if (correction.kind === "MERGE") {
    return t("links.text.MERGE", { from, to: correction.to?.reference });
  }
  return correction.to === null
    ? t("links.text.SPLIT_NEW", { count, from })
    : t("links.text.SPLIT", { count, from, to: correction.to.reference });
}
