import { Layers } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { State } from "@/ui/state";

/** The camera recorded more than once of the same event. */
export function RecordingCount({ alert }: { alert: Alert }) {
  const { t } = useTranslation("store");
  return alert.recordings.length > 1 ? (
    <State icon={Layers}>{t("alert.recordings", { count: alert.recordings.length })}</State>
  ) : null;
}
