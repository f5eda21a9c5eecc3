import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/api/types";

interface StoreSwitcherProps {
  stores: Session["stores"];
  current: Session["stores"][number];
  onChoose: (storeId: string) => void;
}

/** The store's name; with several stores a menu of them, with their full names. */
export function StoreSwitcher({ stores, current, onChoose }: StoreSwitcherProps) {
  const { t } = useTranslation();
  if (stores.length === 1) {
    return <span className="strong trunc">{current.name}</span>;
  }
  return (
    <Menu.Root>
      <Menu.Trigger className="switch" aria-label={t("store.switch", { name: current.name })}>
        <span className="trunc">{current.name}</span>
        <ChevronDown className="icon icon--s" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className="menu__place">
          <Menu.Popup className="menu">
            <Menu.RadioGroup value={current.id} onValueChange={onChoose}>
              {stores.map((store) => (
                <Menu.RadioItem key={store.id} value={store.id} className="menu__item" closeOnClick>
                  <Check className="icon icon--s" />
                  {store.name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
