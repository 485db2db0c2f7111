package cn.shizhao.platform.database;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when a folder runs short, in the place of Spring Boot's, which knows one folder.
 */
@Component
class DiskSpaceHealthIndicator implements HealthIndicator {

	private final DiskSpace disk;

	DiskSpaceHealthIndicator(DiskSpace disk) {
		this.disk = disk;
	}

	@Override
	public Health health() {
		Health.Builder health = this.disk.warnings().isEmpty() ? Health.up() : Health.down();
		return health.withDetails(this.disk.left()).build();
	}

}
