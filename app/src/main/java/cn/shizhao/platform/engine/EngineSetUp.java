package cn.shizhao.platform.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Brings the engine's groups, authorizations and task filters to what this version says,
 * at every start and before the first request.
 */
@Component
@Lazy(false)
class EngineSetUp implements SmartInitializingSingleton {

	private final OfficeGroups groups;

	private final SystemAccount systemAccount;

	private final Authorizations authorizations;

	private final TaskFilters filters;

	EngineSetUp(OfficeGroups groups, SystemAccount systemAccount, Authorizations authorizations, TaskFilters filters) {
		this.groups = groups;
		this.systemAccount = systemAccount;
		this.authorizations = authorizations;
		this.filters = filters;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.systemAccount.ensure();
		this.groups.ensureAll();
		this.authorizations.ensureAll();
		this.filters.ensureAll();
	}

}
