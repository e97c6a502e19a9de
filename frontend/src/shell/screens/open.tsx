/**
 * "/open/job/<id>": finds the screen of a record and goes there, so that notices and push links need not
 * know paths.
 */
import { useEffect } from "preact/hooks";
import { navigate } from "../../ui/navigation";
import { Loading, NotFound } from "../../ui/states";
import type { ScreenProps } from "../route";
import { pathTo } from "../stages";

export default function Open({ params }: ScreenProps) {
  const to = pathTo(params.entity ?? "", params.id ?? "");
  useEffect(() => {
    if (to) navigate(to, { replace: true });
  }, [to]);
  return to ? <Loading /> : <NotFound />;
}
