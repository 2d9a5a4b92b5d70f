package example;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import java.nio.charset.StandardCharsets;

/** Detects a protocol, and shows that the library is a module of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        byte[] bytes = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#".getBytes(StandardCharsets.US_ASCII);
        if (ProtocolDetector.detect(bytes) instanceof Detection.Match match) {
            System.out.println(match.protocol());
        }
        System.out.println(ProtocolDetector.class.getModule());
        ModuleLayer.boot().modules().stream()
                .map(Module::getName)
                .filter(name -> name.equals("example") || name.startsWith("io.github"))
                .sorted()
                .forEach(System.out::println);
    }
}
