package io.github.cctrcodec.message;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A wire format. A model may speak either one, so that only the bytes of each frame decide. */
public enum Protocol {
    /**
     * The Carscop ASCII protocol, with frames {@code *…^}. Platforms list the CCTR-620 and the CCTR-802 under it, and a
     * CCTR-620+ was captured speaking it.
     */
    CARSCOP(Evidence.THIRD_PARTY),

    /**
     * The H02 protocol (also called HQ or TQ), with text frames {@code *HQ,…#} and binary records that begin with
     * {@code $} or {@code X}. Two CCTR-800 units were captured speaking the text form; that later builds of the
     * CCTR-620 and the CCTR-802 do so is inferred.
     */
    H02(Evidence.INFERRED);

    private final Evidence modelEvidence;

    Protocol(Evidence modelEvidence) {
        this.modelEvidence = modelEvidence;
    }

    /**
     * Returns the models that are known or likely to speak this protocol.
     *
     * @return an unmodifiable set of the CCTR-620 and the CCTR-802, for both protocols
     */
    public Set<DeviceModel> models() {
        return Collections.unmodifiableSet(EnumSet.of(DeviceModel.CCTR_620, DeviceModel.CCTR_802));
    }

    /**
     * Returns how it is known that the {@link #models()} speak this protocol.
     *
     * @return the evidence
     */
    public Evidence modelEvidence() {
        return modelEvidence;
    }
}
