package cn.shizhao.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much space is too little.
 *
 * @param warn below this people are told
 * @param stop below this nothing new is taken
 */
@ConfigurationProperties("shizhao.disk")
record DiskProperties(DataSize warn, DataSize stop) {
}
