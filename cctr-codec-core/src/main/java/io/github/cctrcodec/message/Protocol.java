package io.github.cctrcodec.message;

import java.util.EnumSet;
import java.util.Set;

/** A wire format. One model may speak either, so the bytes decide, frame by frame. */
public enum Protocol {
    /**
     * The Carscop ASCII protocol, frames {@code *…^}. Platforms list the CCTR-620 and the CCTR-802 under it, and a
     * CCTR-620+ was captured speaking it.
     */
    CARSCOP(Evidence.THIRD_PARTY),

    /**
     * The H02 protocol (also called HQ or TQ), text frames {@code *HQ,…#} and binary records that begin with {@code $}
     * or {@code X}. Two CCTR-800 units were captured speaking the text form; that later builds of the CCTR-620 and the
     * CCTR-802 do is inferred.
     */
    H02(Evidence.INFERRED);

    private final Evidence modelEvidence;

    Protocol(Evidence modelEvidence) {
        this.modelEvidence = modelEvidence;
    }

    /** The models that are known or likely to speak this protocol: for both protocols the CCTR-620 and the CCTR-802. */
    public Set<DeviceModel> models() {
        return EnumSet.of(DeviceModel.CCTR_620, DeviceModel.CCTR_802);
    }

    /** How it is known that the {@link #models()} speak this protocol. */
    public Evidence modelEvidence() {
        return modelEvidence;
    }
}
