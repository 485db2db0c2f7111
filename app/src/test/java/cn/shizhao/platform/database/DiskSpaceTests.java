package cn.shizhao.platform.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Below one limit people are told, below the other nothing new is taken.
 */
class DiskSpaceTests {

	private static final DiskProperties LIMITS = new DiskProperties(DataSize.ofGigabytes(1), DataSize.ofMegabytes(200));

	@ParameterizedTest
	@CsvSource({ "1024, false, false", "1023, true, false", "200, true, false", "199, true, true", "0, true, true" })
	void oneLimitWarnsAndTheOtherStops(int megabytes, boolean warned, boolean full) {
		DiskSpace disk = disk(Map.of("数据文件夹", megabytes));
		assertThat(!disk.warnings().isEmpty()).isEqualTo(warned);
		assertThat(disk.full()).isEqualTo(full);
		assertThat(new DiskSpaceHealthIndicator(disk).health().getStatus()).isEqualTo(warned ? Status.DOWN : Status.UP);
	}

	@Test
	void theFolderThatRunsShortIsNamed() {
		DiskSpace disk = disk(Map.of("数据文件夹", 50_000, "日志文件夹", 500));
		assertThat(disk.warnings()).containsExactly("日志文件夹所在的磁盘只剩 500 MB；少于 200 MB 时不再接收新的内容，请运维人员清理");
		Health health = new DiskSpaceHealthIndicator(disk).health();
		assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.getDetails()).containsEntry("数据文件夹", "剩 48 GB（数据文件夹）")
			.containsEntry("日志文件夹", "剩 500 MB（日志文件夹）");
	}

	@Test
	void everyFolderThatIsWrittenToIsLookedAt(@TempDir Path folder) {
		DiskProperties never = new DiskProperties(DataSize.ofTerabytes(1_000_000), DataSize.ofTerabytes(1_000_000));
		DiskSpace disk = DiskSpace.of("jdbc:h2:file:" + folder.resolve("data/shizhao"), never,
				folder.resolve("log/shizhao.log").toString(), "", folder.resolve("photos").toString());
		assertThat(disk.left()).containsOnlyKeys("数据文件夹", "照片文件夹", "临时文件夹", "日志文件夹");
		assertThat(disk.warnings()).hasSize(4);
		assertThat(disk.full()).isTrue();
	}

	@Test
	void aFolderThatIsNotThereYetLiesOnTheDiskOfTheNextAbove(@TempDir Path folder) {
		assertThat(DiskSpace.free(folder.resolve("a/b"))).isBetween(1L, Long.MAX_VALUE - 1);
	}

	private static DiskSpace disk(Map<String, Integer> megabytes) {
		return new DiskSpace(megabytes.keySet().stream().collect(Collectors.toMap((name) -> name, Path::of)), LIMITS,
				(folder) -> DataSize.ofMegabytes(megabytes.get(folder.toString())).toBytes());
	}

}
