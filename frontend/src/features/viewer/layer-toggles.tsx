import { Grid2x2, PersonStanding, Scan, SquareDashed } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/button";
import type { Layers } from "./overlay";

const ICONS = { boxes: Scan, pose: PersonStanding, tracks: Grid2x2, zones: SquareDashed } as const;

interface LayerTogglesProps {
  layers: Layers;
  onChange: (layers: Layers) => void;
  offered: readonly (keyof Layers)[];
  /** Shows the number keys that switch the layers, in order. */
  withKeys?: boolean;
}

export function LayerToggles({ layers, onChange, offered, withKeys }: LayerTogglesProps) {
  const { t } = useTranslation();
  return offered.map((layer, index) => (
    <Button
      key={layer}
      size="dense"
      icon={ICONS[layer]}
      pressed={layers[layer]}
      hotkey={withKeys ? String(index + 1) : undefined}
      onClick={() => onChange({ ...layers, [layer]: !layers[layer] })}
    >
      {t(`viewer.${layer}`)}
    </Button>
  ));
}
