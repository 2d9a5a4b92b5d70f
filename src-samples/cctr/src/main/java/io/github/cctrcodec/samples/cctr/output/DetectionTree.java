package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.message.DeviceModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** A detection as maps, lists, texts and numbers: what the JSON output writes. */
public final class DetectionTree {
    private DetectionTree() {}

    /** Returns the properties of a detection. */
    public static Map<String, Object> of(Detection detection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (detection instanceof Detection.Match match) {
            tree.put("detection", "match");
            tree.put("protocol", match.protocol().name());
            tree.put("offset", match.offset());
            tree.put(
                    "models",
                    match.protocol().models().stream().map(DeviceModel::label).toList());
        } else if (detection instanceof Detection.NeedMore needMore) {
            tree.put("detection", "need-more");
            tree.put("atLeast", needMore.atLeast());
        } else if (detection instanceof Detection.NoMatch noMatch) {
            tree.put("detection", "no-match");
            noMatch.lookAlike().ifPresent(other -> tree.put("lookAlike", other.name()));
        }
        return tree;
    }
}
