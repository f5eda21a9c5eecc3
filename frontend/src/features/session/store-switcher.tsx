import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/api/types";

interface StoreSwitcherProps {
  stores: Session["stores"];
  /** None while all of them are on screen. */
  current?: Session["stores"][number];
  onChoose: (storeId: string) => void;
  onAll: () => void;
}

const ALL = "all";

/** The store's name; with several stores a menu of them, with their full names, and of all at once. */
export function StoreSwitcher({ stores, current, onChoose, onAll }: StoreSwitcherProps) {
  const { t } = useTranslation();
  const name = current?.name ?? t("store.all");
  if (stores.length === 1) {
    return <span className="strong trunc">{name}</span>;
  }
  return (
    <Menu.Root>
      <Menu.Trigger className="switch" aria-label={t("store.switch", { name })}>
        <span className="trunc">{name}</span>
        <ChevronDown className="icon icon--s" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className="menu__place">
          <Menu.Popup className="menu">
            <Menu.RadioGroup
              value={current?.id ?? ALL}
              onValueChange={(value) => (value === ALL ? onAll() : onChoose(value))}
            >
              <Menu.RadioItem value={ALL} className="menu__item" closeOnClick>
                <Check className="icon icon--s" />
                {t("store.all")}
              </Menu.RadioItem>
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
