package io.github.cctrcodec.samples.browser.twin;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Makes TeaVM take the classes of this package for those that it does not have. */
public final class Twins extends SimpleSubstitutionPolicy {
    @Override
    public void contribute(SubstitutionSink sink) {
        twin("io.github.cctrcodec.internal.digits", "Words", sink);
        twin("java.util", "HexFormat", sink);
        twin("java.net", "InetAddress", sink);
        twin("java.net", "InetSocketAddress", sink);
        twin("java.net", "UnknownHostException", sink);
        twin("java.io", "SequenceInputStream", sink);
    }

    private static void twin(String packageName, String className, SubstitutionSink sink) {
        sink.selectClasses(named(packageName + '.' + className))
                .replacePackage(packageName, Twins.class.getPackageName());
    }
}
