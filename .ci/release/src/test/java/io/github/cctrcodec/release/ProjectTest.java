package io.github.cctrcodec.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is said about a release must be true of it. */
class ProjectTest {
    @Test
    void theReadmesShowThisVersionAndTheChangelogHasASectionForIt() throws IOException {
        for (String page : List.of("README.md", "cctr-codec-netty/README.md")) {
            assertThat(read(page)).contains("<version>" + Bundle.VERSION + "</version>");
        }
        assertThat(read("CHANGELOG.md")).containsPattern("\n## " + Bundle.VERSION + "( |\n)");
    }

    @Test
    void everythingThatAJarBringsIsUnderTheApacheLicence() throws Exception {
        assertThat(licences("cctr-codec-core")).isEmpty();
        assertThat(licences("cctr-codec-netty")).isNotEmpty().allMatch("Apache-2.0"::equals);
    }

    /** Of each component in the bill of materials; empty text when it has none. */
    private static List<String> licences(String artifact) throws Exception {
        Path bill = Bundle.CHECKOUT.resolve("target/sbom/" + artifact + ".xml");
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bill.toFile());
        NodeList components = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("/bom/components/component", document, XPathConstants.NODESET);
        List<String> licences = new ArrayList<>();
        for (int i = 0; i < components.getLength(); i++) {
            NodeList ids = ((Element) components.item(i)).getElementsByTagName("id");
            licences.add(ids.getLength() == 1 ? ids.item(0).getTextContent() : "");
        }
        return licences;
    }

    private static String read(String page) throws IOException {
        return Files.readString(Bundle.CHECKOUT.resolve(page));
    }
}
