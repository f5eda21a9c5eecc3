import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/api/types";

export interface StoreMenuProps {
  stores: Session["stores"];
  /** None while all of them are on screen. */
  current?: Session["stores"][number];
  /** What the menu opens from. */
  name: ReactNode;
  label: string;
  onChoose: (storeId: string) => void;
  onAll: () => void;
}

const ALL = "all";

/** The stores with their full names, and all of them at once; open from the start, since a tap asked for it. */
export function StoreMenu({ stores, current, name, label, onChoose, onAll }: StoreMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className="switch" aria-label={label}>
        {name}
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
