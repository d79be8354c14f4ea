/** AWS: EC2 API Reference, DescribeInstanceAttribute, 2026-11. */
export const ATTRIBUTES = [
  ...(['instanceType', 'kernel', 'ramdisk', 'userData', 'disableApiTermination'] as const),
  ...(['instanceInitiatedShutdownBehavior', 'rootDeviceName', 'blockDeviceMapping', 'productCodes'] as const),
  ...(['sourceDestCheck', 'groupSet', 'ebsOptimized', 'sriovNetSupport', 'enaSupport', 'enclaveOptions'] as const),
  'disableApiStop',
] as const
