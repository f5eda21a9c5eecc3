import { Minus, Plus, Trash2 } from "lucide-react";
import type { Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { formatMoney } from "@/lib/money";
import { IconButton } from "@/ui/button";
import type { ConfirmDraft, DraftAction, DraftItem } from "./confirm-draft";

interface ConfirmItemsProps {
  draft: ConfirmDraft;
  currency: string;
  update: Dispatch<DraftAction>;
}

/** The items so far: the active one can be changed, the others are one line each. */
export function ConfirmItems({ draft, currency, update }: ConfirmItemsProps) {
  const { t, i18n } = useTranslation("store");
  return (
    <ul className="confirm__items">
      {draft.items.map((item) =>
        item.key === draft.active ? (
          <li key={item.key} className="confirm__item">
            <ActiveItem item={item} update={update} />
          </li>
        ) : (
          <li key={item.key} className="confirm__item">
            <button type="button" className="confirm__other" onClick={() => update({ type: "select", key: item.key })}>
              <span className="trunc grow">{item.name || t("confirm.itemName")}</span>
              <span className="muted">
                {item.quantity} × {formatMoney({ minor: item.minor, currency }, i18n.language)}
              </span>
            </button>
            <IconButton
              icon={Trash2}
              label={t("confirm.remove")}
              variant="plain"
              onClick={() => update({ type: "remove", key: item.key })}
            />
          </li>
        ),
      )}
    </ul>
  );
}

function ActiveItem({ item, update }: { item: DraftItem; update: Dispatch<DraftAction> }) {
  const { t } = useTranslation("store");
  return (
    <>
      <input
        type="text"
        className="confirm__name"
        aria-label={t("confirm.item")}
        placeholder={t("confirm.itemPlaceholder")}
        maxLength={120}
        autoComplete="off"
        value={item.name}
        onChange={(event) => update({ type: "name", name: event.target.value })}
      />
      <div className="confirm__quantity">
        <IconButton
          icon={Minus}
          label={t("confirm.less")}
          variant="plain"
          disabled={item.quantity === 1}
          onClick={() => update({ type: "quantity", by: -1 })}
        />
        <output className="strong" aria-label={t("confirm.quantity")}>
          {item.quantity}
        </output>
        <IconButton
          icon={Plus}
          label={t("confirm.moreOf")}
          variant="plain"
          onClick={() => update({ type: "quantity", by: 1 })}
        />
      </div>
    </>
  );
}
