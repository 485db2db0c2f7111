package cn.shizhao.platform.roster;

/**
 * A file of the roster as someone brought it.
 *
 * @param name file name
 * @param content its bytes
 */
public record RosterFile(String name, byte[] content) {
}
