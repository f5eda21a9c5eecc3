import { Eye, HandHelping } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Alert, AlertResponse } from "@/api/types";
import { Button } from "@/ui/button";

const RESPONSES = [
  { as: "OFFERING_SERVICE", icon: HandHelping },
  { as: "OBSERVING", icon: Eye },
] as const;

interface ResponseChoiceProps {
  alert: Alert;
  onRespond: (as: AlertResponse) => void;
}

/** What comes before any decision: offer help, or watch. Whoever does so has the alert. */
export function ResponseChoice({ alert, onRespond }: ResponseChoiceProps) {
  const { t } = useTranslation("store");
  return RESPONSES.map(({ as, icon }) => (
    <Button
      key={as}
      icon={icon}
      size="big"
      wide
      aria-pressed={alert.takenAs === as || undefined}
      onClick={() => onRespond(as)}
    >
      {t(`response.${as}.do`)}
    </Button>
  ));
}
