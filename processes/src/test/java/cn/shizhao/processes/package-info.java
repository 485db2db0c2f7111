/**
 * Stories told about every process: which way it goes when its services answer this or
 * that.
 */
package cn.shizhao.processes;
