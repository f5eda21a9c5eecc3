import { useState } from "react";
import { Choices } from "@/ui/choices";
import { TextArea, TextField } from "@/ui/field";
import { Segmented } from "@/ui/segmented";

const OPTIONS = [
  { value: "items", label: "Items" },
  { value: "total", label: "One total" },
] as const;

export function Fields() {
  const [value, setValue] = useState<"items" | "total">("items");
  return (
    <div className="kit__columns">
      <TextField label="Store name" defaultValue="Mercado Sol Chamberí" />
      <TextField label="Empty" placeholder="Madrid Centro" hint="A hint stands under its field." />
      <TextField label="Focus" defaultValue="Aisle 2" className="is-focus" />
      <TextField label="Error" defaultValue="2490.00" error="Over 2,000 EUR. Did you mean 24.90?" />
      <TextField label="Disabled" defaultValue="Set by Penny" disabled />
      <TextArea label="Note" rows={2} defaultValue="By the till, red cap." />
      <Segmented label="What" options={OPTIONS} value={value} onChange={setValue} />
      <Segmented dense label="What, dense" options={OPTIONS} value={value} onChange={setValue} />
      <Choices label="Which" options={OPTIONS} value={value} onChange={setValue} />
    </div>
  );
}
