package io.github.cctrcodec.samples.cctr.gateway;

/** What {@code --db} says. */
final class JdbcUrl {
    private static final String PREFIX = "jdbc:";

    private JdbcUrl() {}

    /** A JDBC URL as it is; anything else is an SQLite file. */
    static String of(String db) {
        return db.startsWith(PREFIX) ? db : "jdbc:sqlite:" + db;
    }

    /** A text that may hold a URL, fit to be shown. */
    static String withoutPassword(String text) {
        return text.replaceAll("(?i)(password=)[^&;\\s]*", "$1***").replaceAll("(//[^/@:\\s]*:)[^/@\\s]*@", "$1***@");
    }
}
