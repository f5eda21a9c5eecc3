import { Layers } from "lucide-react";
import { useTranslation } from "react-i18next";
import { State } from "@/ui/state";

/** The camera recorded more than once of the same event. */
export function RecordingCount({ count }: { count: number }) {
  const { t } = useTranslation("store");
  return <State icon={Layers}>{t("alert.recordings", { count })}</State>;
}
